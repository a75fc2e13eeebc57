/// What an installation says of the mail that it sends.
public struct MailSettings: Sendable, Hashable {
    /// The address that reminders come from, such as `uppsikt@kommun.example`.
    public var from: String
    /// The list's identifier of RFC 2919 without its angle brackets, such as `paminnelser.uppsikt.kommun.example`.
    public var listID: String
    /// Where people reach the installation, such as `https://uppsikt.kommun.example`; `nil` where nowhere by a browser.
    public var publicAddress: String?

    /// The settings of an installation.
    public init(from: String, listID: String, publicAddress: String? = nil) {
        self.from = from
        self.listID = listID
        self.publicAddress = publicAddress
    }
}
