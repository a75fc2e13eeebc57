/// The output of a mail agent.
enum AgentOutput {
    /// The maximum length of a reason in characters.
    private static let maximumLength = 200

    /// The first line with text, fit to be recorded: short, and without addresses.
    ///
    /// - Returns: The reason, or `nil` if there is no text.
    static func reason(in output: [UInt8]) -> String? {
        let lines = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let line = lines.lazy.map({ Printable.line(String($0)) }).first(where: { !$0.isEmpty }) else {
            return nil
        }
        let words = line.split(separator: " ").map { $0.contains("@") ? "[address]" : String($0) }
        let reason = words.joined(separator: " ")
        return reason.count > maximumLength ? reason.prefix(maximumLength - 1) + "…" : reason
    }
}
