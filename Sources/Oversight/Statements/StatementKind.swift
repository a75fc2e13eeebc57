/// What a table of figures is about.
///
/// The raw value is the key that scripts and stored events use.
package enum StatementKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Resultaträkning by account.
    case incomeByAccount = "income_by_account"
    /// Resultaträkning by cost centre.
    case incomeByCostCentre = "income_by_cost_centre"
    /// Driftredovisning by area.
    case operatingByArea = "operating_by_area"
    /// Kvantiteter, volymer.
    case quantities
    /// Investeringsredovisning.
    case investments
    /// Antal anställda.
    case headcount
    /// Sysselsättningsgrad.
    case employmentDegree = "employment_degree"
    /// Any other table, with its own columns.
    case other
}

/// How a statement writes costs and spending.
///
/// The raw value is the key that scripts and stored events use.
package enum SignConvention: String, Sendable, Hashable, CaseIterable, Codable {
    /// With a minus, income without.
    case costsNegative = "costs_negative"
    /// Without a minus.
    case costsPositive = "costs_positive"
    /// It has neither costs nor spending: numbers of things or persons, shares.
    case unsigned
}
