extension Activity {
    /// The identifiers that an activity may get.
    ///
    /// - Parameters:
    ///   - municipality: Whose activity it is.
    ///   - year: The year in which it is planned.
    ///   - title: What is to be done.
    package static func candidates(
        municipality: Identifier<Municipality>, year: Int, title: String
    ) -> IdentifierCandidates<Activity> {
        IdentifierCandidates(.short("\(municipality)-\(year)", of: title))
    }
}
