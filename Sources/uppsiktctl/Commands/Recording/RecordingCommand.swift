/// A command that records events.
protocol RecordingCommand: DaemonCommand {
    /// The option that makes it safe to repeat.
    var repetition: RepeatOptions { get }

    /// The request, without the id of the command.
    ///
    /// - Throws: ``Failure`` if the arguments do not make a valid request.
    func request() throws -> DaemonRequest

    /// The message after success, without a full stop.
    ///
    /// - Parameter id: The identifier in the receipt.
    func done(_ id: String) -> String
}

/// The daemon's answer to a command; routes may omit fields.
struct Recorded: Decodable, Equatable {
    var id: String?
    var eventsAppended: Int?
    var position: Int?
    var note: String?
}

extension RecordingCommand {
    func run(in session: Session) async throws {
        var request = try request()
        request.commandID = repetition.id
        let answer = try await session.send(request)
        if global.json {
            try session.console.print(json: answer.body)
            return
        }
        let recorded = answer.body.isEmpty ? Recorded() : try answer.decode(Recorded.self)
        let note = recorded.note.map { [Printable.line($0)] } ?? []
        try session.console.print([sentence(recorded, wasReplayed: answer.wasReplayed)] + note)
    }

    /// The outcome of the command, as a message.
    func sentence(_ recorded: Recorded, wasReplayed: Bool) -> String {
        let done = Printable.line(done(recorded.id ?? ""))
        if wasReplayed { return done + " (carried out before under this command id; nothing was recorded now)." }
        switch (recorded.eventsAppended, recorded.position) {
        case (0?, _): return done + " (nothing was recorded: it held already)."
        case (let events?, let position?):
            return done + " (\(events) \(events == 1 ? "event" : "events"), log position \(position))."
        default: return done + "."
        }
    }
}
