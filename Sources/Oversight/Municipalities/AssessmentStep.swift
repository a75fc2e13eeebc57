/// A step of an assessment scale.
package struct AssessmentStep: Sendable, Hashable {
    /// The key that stored events and scripts use.
    package var key: GradeKey
    /// The words that documents print.
    package var label: String
    /// Its place on the scale: 1 for the best.
    package var rank: Int

    /// A step.
    package init(key: GradeKey, label: String, rank: Int) {
        self.key = key
        self.label = label
        self.rank = rank
    }
}

/// A word for the status of an assignment.
package struct AssignmentWord: Sendable, Hashable {
    /// The status that it means.
    package var status: AssignmentStatus
    /// The word as documents print it.
    package var label: String

    /// A word for a status.
    package init(status: AssignmentStatus, label: String) {
        self.status = status
        self.label = label
    }
}
