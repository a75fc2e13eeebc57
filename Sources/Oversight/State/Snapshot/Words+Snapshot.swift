// The words of a closed set are written as stored events write them: the order of the cases in the code means nothing.
extension Snapshotted where Self: RawRepresentable<String> {
    func write(to writer: inout SnapshotWriter) { writer.write(text: rawValue) }

    init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let word = Self(rawValue: try reader.text()) else { throw SnapshotError(.word, at: start) }
        self = word
    }
}

extension ActivityStatus: Snapshotted {
    /// Reads the status without making a string, since there is one in nearly every activity.
    init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let status = Self(utf8: try reader.run()) else { throw SnapshotError(.word, at: start) }
        self = status
    }
}

extension BodyKind: Snapshotted {}
extension DecisionOutcome: Snapshotted {}
extension FindingCode: Snapshotted {}
extension GoalLevel: Snapshotted {}
extension GradeBasis: Snapshotted {}
extension Office: Snapshotted {}
extension ReminderStage: Snapshotted {}
extension ReminderSubject.Kind: Snapshotted {}
extension Reminder.Standing: Snapshotted {}
extension ReportKind: Snapshotted {}
extension ReportStage: Snapshotted {}
extension Role: Snapshotted {}
