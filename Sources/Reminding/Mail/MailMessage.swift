import Foundation

/// A message in the Internet Message Format (RFC 5322) with alternatives in several languages.
struct MailMessage: Sendable {
    /// The text in one language.
    struct Part: Sendable, Equatable {
        /// The language (RFC 5646), such as `sv`.
        var language: String
        /// The text, with line feeds.
        var text: String
    }

    /// The sender.
    var from: MailAddress
    /// The sender's name.
    var fromName: String
    /// The recipient.
    var to: MailAddress
    /// The recipient's name; empty if unknown.
    var toName: String
    /// The subject, on one line.
    var subject: String
    /// The time at which it was composed.
    var date: Date
    /// The message identifier without angle brackets, always the same for the same message.
    var messageID: String
    /// The list identifier without angle brackets (RFC 2919).
    var listID: String
    /// The name of the list.
    var listName: String
    /// The end of the boundary between the parts: at most 50 ASCII letters, digits and hyphens.
    var boundarySuffix: String
    /// The text in each language, the preferred one last (RFC 2046, 5.1.4).
    var parts: [Part]

    /// The message, with line feeds at the ends of lines, as the `sendmail` interface takes it.
    var text: String {
        // "=_" never occurs in quoted-printable text, so no part can contain the boundary (RFC 2045, 6.7).
        let boundary = "=_" + boundarySuffix
        let header = [
            HeaderField("Date", MailDate.text(date)),
            HeaderField("From", phrase: fromName, inBrackets: from.text),
            HeaderField("To", phrase: toName, inBrackets: to.text),
            HeaderField("Subject", text: subject),
            HeaderField("Message-ID", "<\(messageID)>"),
            HeaderField("List-Id", phrase: listName, inBrackets: listID),
            // RFC 3834, 5: a program wrote it, and no program should reply. Exchange has a header of its own for that.
            HeaderField("Auto-Submitted", "auto-generated"),
            HeaderField("X-Auto-Response-Suppress", "All"),
            HeaderField("MIME-Version", "1.0"),
            HeaderField("Content-Type", "multipart/alternative;", "boundary=\"\(boundary)\""),
        ]
        var lines = header.flatMap(\.lines) + [""]
        for part in parts {
            lines += ["--" + boundary]
            lines += [
                HeaderField("Content-Type", "text/plain;", "charset=utf-8"),
                HeaderField("Content-Language", part.language),
                HeaderField("Content-Transfer-Encoding", "quoted-printable"),
            ].flatMap(\.lines)
            lines += ["", QuotedPrintable.encode(part.text), ""]
        }
        return (lines + ["--\(boundary)--", ""]).joined(separator: "\n")
    }
}
