package jp.mimamori.course;

/** Order within one instant (reading, section 2). */
public enum Phase {
    FACTS,
    ASSESSMENTS,
    ORDERS,
    DOSES,
    ANSWERS;

    /** The place that an entry takes among others of the same instant. */
    static Phase of(Entry entry) {
        return switch (entry) {
            case Entry.CrsGrade _, Entry.NeuroGrade _, Entry.Judgement _, Entry.CerebralEdema _ ->
                    ASSESSMENTS;
            case Entry.Order _, Entry.OrderStop _ -> ORDERS;
            case Entry.Medication _ -> DOSES;
            case Entry.PromptResponse _ -> ANSWERS;
            case Entry.Weight _,
                    Entry.Height _,
                    Entry.Infusion _,
                    Entry.Vitals _,
                    Entry.Oxygen _,
                    Entry.Fluids _,
                    Entry.Vasopressor _,
                    Entry.OrganToxicity _,
                    Entry.Symptoms _,
                    Entry.Ice _,
                    Entry.Lab _,
                    Entry.Check _,
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
                    FACTS;
        };
    }
}
