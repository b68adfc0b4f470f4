package jp.mimamori.record;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Span;
import jp.mimamori.pathway.Task;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/** Writes an answer as the record format has it: instants in UTC, absent things null. */
public final class AnswerWriter {

    private AnswerWriter() {}

    public static ObjectNode answer(Advice advice) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("at", advice.at().toString());
        node.put("day", advice.day());
        node.put("hoursSinceInfusion", advice.hoursSinceInfusion());
        ObjectNode crs = axis(node.putObject("crs"), advice.crs());
        crs.put("atLeast", advice.leastGrade().grade());
        ArrayNode reasons = crs.putArray("reasons");
        advice.leastGrade().reasons().forEach(reasons::add);
        axis(node.putObject("neuro"), advice.neuro()).put("headacheAlone", advice.neuro().alone());
        for (LimitState limit : advice.limited()) {
            node.putObject(limit.drug())
                    .put("last24h", limit.inWindow())
                    .put("total", limit.total())
                    .put("allowedAgainAt", text(limit.allowedAgainAt()));
        }
        ArrayNode prompts = node.putArray("prompts");
        advice.prompts().forEach(prompt -> prompt(prompts.addObject(), prompt));
        ArrayNode doses = node.putArray("doses");
        advice.doses().forEach(dose -> dose(doses.addObject(), dose));
        node.put("nextChangeAt", text(advice.nextChangeAt()));
        return node;
    }

    /** The same, with what is to be done ({@code tasks}). */
    public static ObjectNode answer(Advice advice, List<Task> tasks) {
        ObjectNode node = answer(advice);
        ArrayNode array = node.putArray("tasks");
        for (Task task : tasks) {
            array.addObject()
                    .put("what", task.what())
                    .put("dueFrom", task.dueFrom().toString())
                    .put("dueBy", task.dueBy().toString())
                    .put("state", Codes.code(task.state()))
                    .put("lastAt", text(task.lastAt()))
                    .put("lastEntry", task.lastEntry());
        }
        return node;
    }

    private static ObjectNode axis(ObjectNode node, AxisState axis) {
        return node.put("episode", axis.episode())
                .put("grade", axis.grade())
                .put("since", text(axis.since()))
                .put("step", axis.step())
                .put("openedAt", text(axis.openedAt()))
                .put("treatedAt", text(axis.treatedAt()))
                .put("improving", axis.improving());
    }

    private static void prompt(ObjectNode node, Prompt prompt) {
        node.put("id", prompt.id());
        node.put("row", prompt.row());
        node.put("since", prompt.since().toString());
        node.put("action", prompt.action().code());
        node.put("drug", prompt.drug());
        span(node, "mg", prompt.mg());
        span(node, "everyHours", prompt.everyHours());
        span(node, "days", prompt.days());
        Prompt.Then then = prompt.then();
        if (then == null) {
            node.putNull("then");
        } else {
            ObjectNode following = node.putObject("then");
            span(following, "mg", then.mg());
            span(following, "everyHours", then.everyHours());
        }
        ArrayNode needs = node.putArray("needs");
        prompt.needs().forEach(needs::add);
        node.put("allowedAgainAt", text(prompt.allowedAgainAt()));
        node.put("status", Codes.code(prompt.status()));
        node.put("until", text(prompt.until()));
    }

    private static void span(ObjectNode node, String field, @Nullable Span span) {
        if (span == null) {
            node.putNull(field);
        } else {
            node.putArray(field).add(span.low()).add(span.high());
        }
    }

    private static void dose(ObjectNode node, DueDose dose) {
        node.put("drug", dose.drug())
                .put("mg", dose.dose().mg())
                .put("order", dose.order())
                .put("dueAt", dose.dueAt().toString())
                .put("state", Codes.code(dose.state()));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
