/// What became of a message that was handed to the mail agent.
enum MailOutcome: Sendable, Equatable {
    /// The agent took it and answers for it.
    case taken
    /// The agent certainly did not take it, for that reason.
    case refused(String)
    /// Nobody can know whether the agent took it, for that reason.
    case unknown(String)
}
