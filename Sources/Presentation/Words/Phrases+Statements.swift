package import Oversight

extension Phrases {
    /// A kind of statement.
    package func label(_ kind: StatementKind) -> String {
        switch kind {
        case .incomeByAccount: choose(("Resultaträkning per konto", "Income statement by account"))
        case .incomeByCostCentre: choose(("Resultaträkning per ansvar", "Income statement by cost centre"))
        case .operatingByArea: choose(("Driftredovisning per område", "Operating statement by area"))
        case .quantities: choose(("Volymer", "Quantities"))
        case .investments: choose(("Investeringar", "Investments"))
        case .headcount: choose(("Antal anställda", "Number of employees"))
        case .employmentDegree: choose(("Sysselsättningsgrad", "Degree of employment"))
        case .other: choose(("Övrig tabell", "Other table"))
        }
    }

    /// How a statement writes costs and spending.
    package func label(_ signs: SignConvention) -> String {
        switch signs {
        case .costsNegative: choose(("kostnader med minustecken", "costs with a minus"))
        case .costsPositive: choose(("kostnader utan minustecken", "costs without a minus"))
        case .unsigned: choose(("utan kostnader", "no costs"))
        }
    }
}
