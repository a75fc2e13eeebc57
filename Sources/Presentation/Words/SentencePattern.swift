import Oversight

/// A sentence with the names of figures in braces.
///
/// `{sum}` is replaced by the figure, and `{+reached}` by a sentence about it, or by nothing if the finding lacks it.
struct SentencePattern {
    private let text: String
    private let language: PageLanguage

    /// A sentence in a language.
    init(_ text: String, _ language: PageLanguage) {
        self.text = text
        self.language = language
    }

    /// The sentence with the figures of a finding.
    func filled(with finding: Finding) -> String {
        var sentence = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            sentence += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            sentence += name.first == "+" ? addition(name.dropFirst(), finding) : figure(name, finding)
            rest = rest[rest.index(after: close)...]
        }
        return sentence + rest
    }

    private func figure(_ name: Substring, _ finding: Finding) -> String {
        let name = Finding.Figure.Name(rawValue: String(name))
        if let number = finding.number(name) { return NumberWriting(language).text(number) }
        guard let text = finding.text(name) else { return finding.day(name)?.description ?? "–" }
        guard text.isEmpty, name == .row else { return text }
        return language == .swedish ? "utan rubrik" : "without a label"
    }

    /// A further sentence about a figure that not every finding of the code has.
    private func addition(_ name: Substring, _ finding: Finding) -> String {
        let name = Finding.Figure.Name(rawValue: String(name))
        if name == .reached, let reached = finding.text(name) {
            return switch (language, reached == "yes") {
            case (.swedish, true): " Målvärdet är nått."
            case (.swedish, false): " Målvärdet är inte nått."
            case (.english, true): " The target is reached."
            case (.english, false): " The target is not reached."
            }
        }
        if name == .otherLine, let line = finding.number(name) {
            return switch language {
            case .swedish: " Se även rad \(line)."
            case .english: " See also line \(line)."
            }
        }
        return ""
    }
}
