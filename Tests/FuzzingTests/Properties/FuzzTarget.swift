/// What is read from outside, and what must hold of it whatever the bytes are.
///
/// libFuzzer looks for bytes of which one does not hold (`Tests/Fuzzing/run`); those that it found once are kept in
/// `Regressions` and tried by every run of the tests.
enum FuzzTarget: String, CaseIterable {
    /// A published report that is imported.
    case report
    /// A word processor's document, or the part of it with its text.
    case office
    /// The tables of a document.
    case table
    /// Comma-separated values.
    case csv
    /// A stored event.
    case event
    /// A snapshot of the state.
    case snapshot
    /// The JSON of a request's body.
    case request
    /// An address that mail is sent to, and text that goes into a mail or a calendar.
    case mail

    /// What does not hold of these bytes, or `nil` where all is as it must be.
    func complaint(about bytes: [UInt8]) -> String? {
        switch self {
        case .report: ReportProperty.complaint(about: bytes)
        case .office: OfficeProperty.complaint(about: bytes)
        case .table: TableProperty.complaint(about: bytes)
        case .csv: CSVProperty.complaint(about: bytes)
        case .event: EventProperty.complaint(about: bytes)
        case .snapshot: SnapshotProperty.complaint(about: bytes)
        case .request: RequestProperty.complaint(about: bytes)
        case .mail: MailProperty.complaint(about: bytes)
        }
    }
}
