extension Assignment {
    /// The unit that answers for it, by id or by the name that a report gives it: the one that was made responsible, or
    /// else that of the report that last stated how it stands; `nil` if neither is known.
    ///
    /// - Parameter state: The state that holds the report.
    package func responsibleUnit(in state: OversightState) -> String? {
        unit?.value.rawValue ?? standing?.value.report.flatMap { state.reports[$0]?.unit }
    }
}
