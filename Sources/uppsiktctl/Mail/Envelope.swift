/// The envelope of a message: the sender and the recipient that are passed to the mail agent.
enum Envelope {
    /// The address in the `From` field of a message, to which the agent reports what it cannot deliver.
    ///
    /// - Parameter message: A message with line feeds.
    /// - Returns: The address, or `nil` if the field has no plain address.
    static func sender(of message: String) -> String? {
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { return nil }
            guard line.hasPrefix("From: "), line.hasSuffix(">"), let start = line.lastIndex(of: "<") else { continue }
            let address = String(line[line.index(after: start)...].dropLast())
            return isPlain(address) ? address : nil
        }
        return nil
    }

    /// Whether an address is safe as an argument: printable ASCII, one "@", no leading hyphen.
    static func isPlain(_ address: String) -> Bool {
        address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !",;<>()[]\\\"|`$".utf8.contains($0) }
            && !address.hasPrefix("-") && address.split(separator: "@", omittingEmptySubsequences: false).count == 2
            && !address.hasPrefix("@") && !address.hasSuffix("@")
    }
}
