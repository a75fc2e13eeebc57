import Foundation

/// A message in the Internet Message Format (RFC 5322) that says the same in several languages.
struct MailMessage: Sendable {
    /// What it says in one language.
    struct Part: Sendable, Equatable {
        /// The language (RFC 5646), such as `sv`.
        var language: String
        /// The text, with line feeds.
        var text: String
    }

    /// Who sends it.
    var from: MailAddress
    /// The name of who sends it.
    var fromName: String
    /// Whom it goes to.
    var to: MailAddress
    /// The name of whom it goes to; empty where nobody knows it.
    var toName: String
    /// What it is about.
    var subject: String
    /// When it was written.
    var date: Date
    /// Its identifier without angle brackets, always the same for the same message.
    var messageID: String
    /// The identifier of its list without angle brackets (RFC 2919).
    var listID: String
    /// The name of the list.
    var listName: String
    /// What tells its parts apart: ASCII letters, digits and hyphens, at most 50.
    var partMark: String
    /// The text in each language, the preferred one last (RFC 2046, 5.1.4).
    var parts: [Part]

    /// The message, with line feeds at the ends of lines, as the `sendmail` interface takes it.
    var text: String {
        // "=_" cannot stand in quoted-printable text, so no part can hold the boundary (RFC 2045, 6.7).
        let boundary = "=_" + partMark
        let header = [
            HeaderField("Date", MailDate.text(date)),
            HeaderField("From", phrase: fromName, inBrackets: from.text),
            HeaderField("To", phrase: toName, inBrackets: to.text),
            HeaderField("Subject", text: subject),
            HeaderField("Message-ID", "<\(messageID)>"),
            HeaderField("List-Id", phrase: listName, inBrackets: listID),
            // RFC 3834, 5: a program wrote it, and no program should answer it. Exchange has a word of its own for that.
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
