package jp.mimamori.ui.prompts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/**
 * The way in which a matter is being answered, or what is recorded without one; what was typed in
 * it stays until it is recorded.
 */
sealed interface Form {

    /** Which of a matter's forms it is. */
    enum Kind {
        ORDER,
        GIVEN,
        STOP,
        DEFER,
        DECLINE
    }

    Kind kind();

    /** All that is typed in it, to be compared with what stood there when it was opened. */
    List<Object> content();

    /** The drug of an order or a dose. */
    default Optional<DrugChoice> drug() {
        return switch (this) {
            case Order(OrderForm order) -> Optional.of(order.drug());
            case Given(GivenForm given) -> Optional.of(given.drug());
            case Stop _, Defer _, Decline _ -> Optional.empty();
        };
    }

    record Order(OrderForm typed) implements Form {
        @Override
        public Kind kind() {
            return Kind.ORDER;
        }

        @Override
        public List<Object> content() {
            return typed.content();
        }
    }

    record Given(GivenForm typed) implements Form {
        @Override
        public Kind kind() {
            return Kind.GIVEN;
        }

        @Override
        public List<Object> content() {
            return typed.content();
        }
    }

    record Stop(StopForm typed) implements Form {
        @Override
        public Kind kind() {
            return Kind.STOP;
        }

        @Override
        public List<Object> content() {
            return List.of(typed.reason().get(), typed.orderedBy().person().get());
        }
    }

    /** Until when it waits: a clock time. */
    record Defer(StringProperty until) implements Form {
        Defer() {
            this(new SimpleStringProperty(""));
        }

        @Override
        public Kind kind() {
            return Kind.DEFER;
        }

        @Override
        public List<Object> content() {
            return List.of(until.get());
        }
    }

    record Decline(StringProperty reason) implements Form {
        Decline() {
            this(new SimpleStringProperty(""));
        }

        @Override
        public Kind kind() {
            return Kind.DECLINE;
        }

        @Override
        public List<Object> content() {
            return List.of(reason.get());
        }
    }
}
