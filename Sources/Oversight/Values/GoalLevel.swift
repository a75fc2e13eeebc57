/// Whose goal it is, and so its place in the chain from the council down.
///
/// The raw value is the key that scripts and stored events use.
package enum GoalLevel: String, Sendable, Hashable, CaseIterable, Codable {
    /// Adopted by the council (KF-mål).
    case council
    /// Broken down by the executive board for the year (KS-mål, utvecklingsmål).
    case board
    /// Of a committee (nämndmål).
    case committee
    /// Verksamhetsmål för god ekonomisk hushållning: a council goal that activities serve directly.
    case financialManagement = "financial_management"
}
