/// What a word of a document is about, among those whose meaning is a municipality's configuration.
///
/// The raw value is the key that scripts use.
package enum WordKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The grade of a goal.
    case grade
    /// The assessment of an indicator.
    case assessment
    /// The trend of an indicator.
    case trend
    /// The status of an assignment.
    case assignment
}
