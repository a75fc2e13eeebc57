/// The kinds of report that Swedish municipalities publish on their goals.
///
/// The raw value is the key that scripts and stored events use.
package enum ReportKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Uppsiktsrapport: one service's activities toward the year's goals, for one committee.
    case oversight
    /// Tertialrapport: all goals with a grade each.
    case fourMonth = "four_month"
    /// Delårsrapport.
    case halfYear = "half_year"
    /// Årsrapport.
    case annual

    /// The Swedish word, as pages show it.
    package var swedish: String {
        switch self {
        case .oversight: "Uppsiktsrapport"
        case .fourMonth: "Tertialrapport"
        case .halfYear: "Delårsrapport"
        case .annual: "Årsrapport"
        }
    }

    /// The year that a report of the kind is of, unless another is named.
    ///
    /// - Parameter day: The day on which it is asked for; the annual report of a year is made in the spring after it.
    package func year(askedOn day: CalendarDate) -> Int {
        switch self {
        case .oversight, .fourMonth, .halfYear: day.year
        case .annual: day.month < 7 ? day.year - 1 : day.year
        }
    }
}
