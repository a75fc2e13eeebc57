package import OversightViews

/// Links to things in a browser.
package struct PublicLinks: Sendable, Hashable {
    /// The installation's address, without a trailing slash.
    private let base: String

    /// Creates links to an installation.
    ///
    /// - Parameter address: Its address, such as `https://uppsikt.kommun.example`.
    /// - Throws: ``MailError`` if it is not a web address.
    package init(_ address: String) throws(MailError) {
        let scheme = ["https://", "http://"].first { address.lowercased().hasPrefix($0) }
        let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"\\^`{|}?#".utf8.contains($0) }
        guard let scheme, isPlain, address.utf8.count > scheme.utf8.count, address.utf8.count <= 500 else {
            throw MailError(
                .publicAddress,
                "The public address is not a web address such as https://uppsikt.kommun.example; correct it in "
                    + "the configuration.")
        }
        base = String(address.reversed().drop { $0 == "/" }.reversed())
    }

    /// The host of the address, with its port if it has one, such as `uppsikt.kommun.example`.
    package var authority: String {
        String(base.split(separator: "://", maxSplits: 1).last?.prefix { $0 != "/" } ?? "")
    }

    /// The address of an activity, an assignment, a report or a meeting.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - id: The identifier.
    package func link(to kind: OverdueItem.Kind, _ id: String) -> String {
        let collection =
            switch kind {
            case .activity: "activities"
            case .assignment: "assignments"
            case .report: "reports"
            case .minutes, .extract: "meetings"
            }
        let path = id.utf8.reduce(into: "") { path, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: path.unicodeScalars.append(.init(byte))
            default: path += "%" + HexadecimalByte.text(byte)
            }
        }
        return "\(base)/api/v1/\(collection)/\(path)"
    }
}
