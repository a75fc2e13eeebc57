/// The language of headings, labels and set values; what people wrote stays as they wrote it.
///
/// The raw value is the language's tag (BCP 47).
package enum PageLanguage: String, Sendable, Hashable, CaseIterable, Codable {
    case swedish = "sv"
    case english = "en"
}
