package import Foundation
package import OversightViews

/// Composes the mail message of a reminder digest.
package struct DigestComposer: Sendable {
    private let from: MailAddress
    private let listID: String
    private let links: PublicLinks?
    private let now: @Sendable () -> Date

    /// Creates a composer for an installation.
    ///
    /// - Parameters:
    ///   - settings: The installation's mail settings.
    ///   - now: The clock, for the date of messages.
    /// - Throws: ``MailError`` if a setting is not valid in a message.
    package init(settings: MailSettings, now: @escaping @Sendable () -> Date = { Date() }) throws(MailError) {
        from = try MailAddress(checking: settings.from)
        // RFC 2919, 2: a label, a dot, and a namespace.
        guard settings.listID.contains("."), MailAddress.isDomain(settings.listID[...]) else {
            throw MailError(
                .listID,
                "The list identifier is not a name with dots such as paminnelser.uppsikt.kommun.example; correct it "
                    + "in the configuration.")
        }
        listID = settings.listID
        if let address = settings.publicAddress { links = try PublicLinks(address) } else { links = nil }
        self.now = now
    }

    /// The message for a digest, in Swedish with an English alternative.
    ///
    /// - Parameters:
    ///   - digest: The deadlines that the recipient is reminded of.
    ///   - address: The recipient's address.
    ///   - name: The recipient's name, if the directory has one.
    /// - Returns: A message in the Internet Message Format (RFC 5322) with line feeds, as the `sendmail` interface
    ///   takes it; the same for the same digest except for its date.
    /// - Throws: ``MailError`` if the address is not one plain address.
    package func message(_ digest: ReminderDigest, to address: String, name: String?) throws(MailError) -> String {
        let swedish = DigestText<SwedishWords>(digest: digest, links: links)
        let english = DigestText<EnglishWords>(digest: digest, links: links)
        return MailMessage(
            from: from, fromName: "Uppsikt", to: try MailAddress(checking: address), toName: name ?? "",
            subject: swedish.subject, date: now(), messageID: "\(Self.atom(digest.id))@\(listID)",
            listID: listID, listName: "Påminnelser från Uppsikt",
            boundarySuffix: "uppsikt-" + Self.boundarySuffix(digest.id),
            parts: [
                .init(language: EnglishWords.language, text: english.body),
                .init(language: SwedishWords.language, text: swedish.body),
            ]
        ).text
    }

    /// An identifier as an atom; other bytes are written in hexadecimal, so that different identifiers stay different.
    private static func atom(_ id: String) -> String {
        let atom = id.utf8.reduce(into: "") { atom, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): atom.unicodeScalars.append(.init(byte))
            default: atom += "_" + HexadecimalByte.text(byte)
            }
        }
        return atom.isEmpty ? "_" : atom
    }

    /// The end of an identifier, which has its day, so that messages forwarded together have different boundaries.
    private static func boundarySuffix(_ id: String) -> String {
        String(
            id.utf8.suffix(40).map { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: Character(.init(byte))
                default: "-"
                }
            })
    }
}
