/// An installation's settings for the mail that it sends.
package struct MailSettings: Sendable, Hashable {
    /// The address that reminders come from, such as `uppsikt@kommun.example`.
    package var from: String
    /// The list's identifier of RFC 2919 without its angle brackets, such as `paminnelser.uppsikt.kommun.example`.
    package var listID: String
    /// The address of the installation in a browser, such as `https://uppsikt.kommun.example`; `nil` if it has none.
    package var publicAddress: String?

    /// Creates settings.
    package init(from: String, listID: String, publicAddress: String? = nil) {
        self.from = from
        self.listID = listID
        self.publicAddress = publicAddress
    }
}
