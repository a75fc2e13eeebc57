extension OversightState {
    /// The activities of a municipality that are open in a year: planned to end in it or before it, or without an end and
    /// for its goals only.
    ///
    /// What lies in an earlier year that is closed is left alone, unless it is in this year too.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - municipality: The municipality.
    package func openActivities(in year: Int, of municipality: Municipality) -> [Activity] {
        activities.entities.filter { activity in
            guard activity.municipality == municipality.id, activity.knownSince != nil,
                activity.standing?.value.status.isEnded != true
            else { return false }
            guard let end = activity.schedule?.value.end.day else {
                return activity.goals.compactMap { goals[$0]?.year }.max() == year
            }
            return municipality.isOpen(end.year, until: year)
        }
    }

    /// The assignments of a municipality that are open in a year: those that were to be done in it or before it.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - municipality: The municipality.
    package func openAssignments(in year: Int, of municipality: Municipality) -> [Assignment] {
        assignments.entities.filter { assignment in
            guard assignment.municipality == municipality.id, assignment.knownSince != nil,
                assignment.standing?.value.status.isEnded != true, let end = assignment.end?.value.day
            else { return false }
            return municipality.isOpen(end.year, until: year)
        }
    }
}

extension Municipality {
    /// Whether a year is that of the closing, or an earlier one that was not closed.
    fileprivate func isOpen(_ year: Int, until last: Int) -> Bool {
        year == last || (year < last && !closedYears.contains { $0.year == year })
    }
}
