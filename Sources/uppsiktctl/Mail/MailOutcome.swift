/// The outcome of passing a message to the mail agent.
enum MailOutcome: Sendable, Equatable {
    /// The agent accepted it for delivery.
    case taken
    /// The agent certainly did not accept it, for this reason.
    case refused(String)
    /// It is unknown whether the agent accepted it, for this reason.
    case unknown(String)
}
