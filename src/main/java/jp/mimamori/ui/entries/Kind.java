package jp.mimamori.ui.entries;

import jp.mimamori.course.Entry;

/** What an entry is about, for the filter. */
enum Kind {
    OBSERVED,
    GRADED,
    TREATED,
    ANSWERED,
    LAB,
    OTHER;

    static Kind of(Entry entry) {
        return switch (entry) {
            case Entry.Vitals _,
                    Entry.Oxygen _,
                    Entry.Fluids _,
                    Entry.Vasopressor _,
                    Entry.OrganToxicity _,
                    Entry.Symptoms _,
                    Entry.Ice _,
                    Entry.Weight _,
                    Entry.Height _ ->
                    OBSERVED;
            case Entry.CrsGrade _, Entry.NeuroGrade _, Entry.Judgement _, Entry.CerebralEdema _ ->
                    GRADED;
            case Entry.Infusion _, Entry.Medication _, Entry.Order _, Entry.OrderStop _ -> TREATED;
            case Entry.PromptResponse _ -> ANSWERED;
            case Entry.Lab _ -> LAB;
            case Entry.Check _,
                    Entry.Plan _,
                    Entry.Setting _,
                    Entry.Stock _,
                    Entry.GuidelinePack _,
                    Entry.Guideline _,
                    Entry.Stay _,
                    Entry.Demographics _,
                    Entry.Discharge _,
                    Entry.Note _,
                    Entry.Retract _ ->
                    OTHER;
        };
    }
}
