import Testing

extension TestServer {
    /// Records what went wrong beside the test's own calls.
    static func complain(_ error: any Error) { Issue.record("The server ended: \(error)") }
}
