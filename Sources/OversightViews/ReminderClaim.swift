/// A digest that was claimed to be sent now, with its address; or that there is none to send.
package struct ReminderClaim: Codable, Sendable, Equatable {
    /// Where a message goes, and the message.
    package struct Mail: Codable, Sendable, Equatable {
        /// The address.
        package var address: String
        /// The recipient's name; `null` if the directory has none.
        @Nullable package var name: String?
        /// The whole message (RFC 5322); `null` if the daemon writes none.
        @Nullable package var message: String?

        /// Where a message goes.
        package init(address: String, name: String?, message: String? = nil) {
            self.address = address
            self.name = name
            self.message = message
        }
    }

    private enum CodingKeys: String, CodingKey {
        case digest
    }

    /// What is to be sent; `nil` if nothing more is.
    package var digest: ReminderDigest?
    /// The address; its fields are encoded beside those of the digest.
    package var mail: Mail?

    /// Nothing to send.
    package init() {}

    /// A digest to send.
    package init(_ digest: ReminderDigest, mail: Mail) {
        self.digest = digest
        self.mail = mail
    }

    /// Reads `{"digest":null}`, or a digest with the fields of its mail beside it.
    ///
    /// - Throws: `DecodingError` if a field is missing or of another type.
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        digest = try fields.decodeIfPresent(ReminderDigest.self, forKey: .digest)
        mail = digest == nil ? nil : try Mail(from: decoder)
    }

    /// Writes `{"digest":null}`, or the digest with the fields of its mail beside it.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(digest, forKey: .digest)
        try mail?.encode(to: encoder)
    }
}
