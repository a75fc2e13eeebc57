/// What a mail agent says, made fit to be recorded: short, and without anybody's address.
enum SaidReason {
    /// The most characters that are kept.
    private static let longest = 200

    /// The first line that says something.
    ///
    /// - Parameter said: What the agent wrote.
    /// - Returns: `nil` where it said nothing.
    static func of(_ said: [UInt8]) -> String? {
        let lines = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let line = lines.lazy.map({ Printable.line(String($0)) }).first(where: { !$0.isEmpty }) else {
            return nil
        }
        let words = line.split(separator: " ").map { $0.contains("@") ? "[address]" : String($0) }
        let reason = words.joined(separator: " ")
        return reason.count > longest ? reason.prefix(longest - 1) + "…" : reason
    }
}
