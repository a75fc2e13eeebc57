/// What makes two plans one activity: the municipality, the year of the goal (or of the start, if it serves no goal), and
/// the title.
///
/// Units distinguish two activities only if both state some and share none: a report may leave out the units that an earlier
/// one names, and both tell the history of one activity.
package struct ActivityIdentity: Sendable {
    /// Whose activity it is.
    package var municipality: Identifier<Municipality>
    /// The title as ``Wording/key(_:)`` compares it.
    package var title: String
    /// The years of its goals.
    package var years: Set<Int>
    /// The names of its units as ``Wording/key(_:)`` compares them.
    package var units: Set<String>

    /// The identity of a plan.
    ///
    /// - Parameters:
    ///   - municipality: Whose activity it is.
    ///   - title: What is to be done.
    ///   - years: The years of its goals, or of its start if it serves none.
    ///   - units: The names of its units; none if they are not stated.
    package init(
        municipality: Identifier<Municipality>, title: String, years: Set<Int>, units: some Sequence<String>
    ) {
        self.municipality = municipality
        self.title = Wording.key(title)
        self.years = years
        self.units = Set(units.map(Wording.key))
    }

    /// Whether two plans are one activity.
    ///
    /// - Parameter other: The other plan.
    package func matches(_ other: ActivityIdentity) -> Bool {
        municipality == other.municipality && title == other.title && !years.isDisjoint(with: other.years)
            && agreesOnUnits(with: other)
    }

    /// Whether the units do not tell two plans apart.
    ///
    /// - Parameter other: The other plan.
    package func agreesOnUnits(with other: ActivityIdentity) -> Bool {
        units.isEmpty || other.units.isEmpty || !units.isDisjoint(with: other.units)
    }
}

extension OversightState {
    /// The identity of a recorded activity.
    ///
    /// - Parameter activity: The activity.
    package func identity(of activity: Activity) -> ActivityIdentity {
        var years = Set(activity.goals.compactMap { goals[$0]?.year })
        let first = activity.schedule?.value.start.day ?? activity.knownSince
        if years.isEmpty, let year = first?.year { years = [year] }
        return ActivityIdentity(
            municipality: activity.municipality, title: activity.title, years: years, units: activity.units?.value ?? []
        )
    }

    /// The recorded activity that a plan made in a year would repeat, if there is one.
    ///
    /// - Parameters:
    ///   - identity: The identity of the plan.
    ///   - candidates: The identifiers that it may have got.
    package func activity(
        _ identity: ActivityIdentity, of candidates: IdentifierCandidates<Activity>
    ) -> Activity? {
        func isMeant(_ activity: Activity) -> Bool { self.identity(of: activity).matches(identity) }
        if let found = activities.first(of: candidates, where: isMeant) { return found }
        // One spelled with other dashes or quotation marks has an identifier of its own.
        return activities.entities.first { Wording.key($0.title) == identity.title && isMeant($0) }
    }
}
