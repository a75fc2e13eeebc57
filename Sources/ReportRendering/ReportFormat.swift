/// What a report is written as.
///
/// The raw value is what scripts use.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable, Codable {
    /// Plain text for a terminal.
    case text
    /// CommonMark with pipe tables.
    case markdown
    /// A page that stands alone: no script, nothing fetched.
    case html

    /// The media type, as `Content-Type` and `Accept` name it.
    package var mediaType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        }
    }
}
