package import Oversight

extension Phrases {
    /// Whom the values of an indicator are about.
    package func label(_ gender: Gender) -> String {
        switch gender {
        case .female: choose(("Kvinnor", "Women"))
        case .male: choose(("Män", "Men"))
        case .all: choose(("Alla", "All"))
        }
    }

    /// How often an indicator is followed up.
    package func label(_ period: FollowUpPeriod) -> String {
        switch period {
        case .fourMonth: choose(("Tertial", "Every four months"))
        case .halfYear: choose(("Delår", "Half-yearly"))
        case .annual: choose(("Helår", "Yearly"))
        }
    }

    /// How an indicator develops, unless the words of the document are shown.
    package func label(_ trend: Trend) -> String {
        switch trend {
        case .improving: choose(("Förbättrad", "Improving"))
        case .unchanged: choose(("Oförändrad", "Unchanged"))
        case .worsening: choose(("Försämrad", "Worsening"))
        case .incomparable: choose(("Kan inte jämföras", "Cannot be compared"))
        }
    }

    /// Which values of an indicator are good.
    package func label(_ polarity: Polarity) -> String {
        switch polarity {
        case .higherIsBetter: choose(("Högre är bättre", "Higher is better"))
        case .lowerIsBetter: choose(("Lägre är bättre", "Lower is better"))
        case .onTarget: choose(("Nära målvärdet är bäst", "On target is best"))
        }
    }

    /// Who or what says which values are good.
    package func label(_ basis: PolarityBasis) -> String {
        switch basis {
        case .person: choose(("angiven av en handläggare", "set by a person"))
        case .register: choose(("enligt ett register", "from a register"))
        case .document: choose(("enligt rapportens text", "as printed in the report"))
        case .target: choose(("enligt målvärdets formulering", "from the target in words"))
        }
    }
}
