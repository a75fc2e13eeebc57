import ArgumentParser

/// `verify`: has the daemon check every event of its log.
struct VerifyCommand: DaemonCommand {
    /// The daemon's findings.
    struct Answer: Decodable {
        var ok: Bool
        var events: Int?
        var head: String?
        var checkpoints: Int?
        var after: Int?
        var position: Int?
        var reason: String?
    }

    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check every event, the Merkle tree and its checkpoints.",
        discussion: """
            Events that an earlier check has found to be sound are passed over, as far as a signed checkpoint covers them; \
            --full reads them again. Exit status 1 if the log is damaged.
            """)

    @Flag(help: "Check every event, also those that were checked before.")
    var full = false
    @OptionGroup var global: GlobalOptions

    func request() -> DaemonRequest {
        var request = DaemonRequest.post("verification")
        if full { request.query = [QueryItem(name: "full", value: "true")] }
        request.isLong = true
        return request
    }

    func run(in session: Session) async throws {
        let answer = try await session.withProgress("Verifying the log") { try await session.send(request()) }
        let found = try answer.decode(Answer.self)
        if global.json { try session.console.print(json: answer.body) }
        guard found.ok else {
            let place = found.position.map { "at position \($0)" } ?? "somewhere"
            let reason = found.reason.map { ": " + Printable.line($0) } ?? ""
            throw Failure("The log is damaged \(place)\(reason)" + (reason.hasSuffix(".") ? "" : "."))
        }
        if !global.json {
            var facts = Facts()
            let (events, after) = (found.events ?? 0, found.after ?? 0)
            facts.add(
                "Verified",
                after == 0
                    ? "\(events) events, all intact"
                    : "\(events - after) events after the \(after) that were verified before, all intact")
            facts.add("Checkpoints", found.checkpoints.map { "\($0), all as they were signed" })
            facts.add("Head", found.head)
            try session.console.print(facts.lines(session.console.style))
        }
    }
}
