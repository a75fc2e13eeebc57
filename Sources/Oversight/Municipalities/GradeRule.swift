/// The grade to propose for a goal, given the status of its activities.
///
/// A person may override it with a reason.
package struct GradeRule: Sendable, Equatable, Codable {
    /// The grade if there is no activity, or none was started.
    package var noneStarted: GradeKey
    /// The grade if some are in progress and none is completed.
    package var inProgress: GradeKey
    /// The grade if at least one is completed.
    package var oneCompleted: GradeKey
    /// The grade if the number that the goal names is reached.
    package var targetReached: GradeKey

    /// A rule.
    package init(noneStarted: GradeKey, inProgress: GradeKey, oneCompleted: GradeKey, targetReached: GradeKey) {
        self.noneStarted = noneStarted
        self.inProgress = inProgress
        self.oneCompleted = oneCompleted
        self.targetReached = targetReached
    }

    /// The grade to propose.
    ///
    /// An activity that is on hold was begun, and a cancelled one counts for nothing.
    ///
    /// - Parameters:
    ///   - statuses: The status of each of the goal's activities; `nil` if none was reported.
    ///   - targetReached: Whether the number that the goal names is known to be reached.
    package func propose(for statuses: [ActivityStatus?], targetReached: Bool = false) -> GradeKey {
        if targetReached { return self.targetReached }
        if statuses.contains(where: { $0?.isCompleted == true }) { return oneCompleted }
        if statuses.contains(where: { $0?.isInProgress == true || $0 == .onHold }) { return inProgress }
        return noneStarted
    }
}
