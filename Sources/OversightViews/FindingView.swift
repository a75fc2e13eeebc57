package import Oversight
import Presentation

/// Something that a reader would want flagged.
package struct FindingView: Codable, Sendable, Equatable {
    /// A part of what was compared: a text, a number or a day, under a name.
    package struct Figure: Codable, Sendable, Equatable {
        /// What it is, such as `printed`.
        package var name: String
        /// The text, if it is one.
        @Nullable package var text: String?
        /// The number, if it is one.
        @Nullable package var number: NumberValue?
        /// The day, if it is one.
        @Nullable package var day: CalendarDate?
    }

    /// The kind of contradiction.
    package var code: FindingCode
    /// Whether it is a contradiction, a gap, a matter of form, or a hint.
    package var kind: FindingKind
    /// The line of the document, from 1; `null` if the finding comes from no single line.
    @Nullable package var line: Int?
    /// One sentence for the reader, in English.
    package var message: String
    /// What was compared; empty for a finding that was stored as a sentence.
    package var figures: [Figure]
    /// What it is about; `null` if nothing of the report is.
    @Nullable package var concerns: FindingSubject?

    /// A finding.
    package init(code: FindingCode, line: Int?, message: String) {
        self.code = code
        kind = code.kind
        self.line = line
        self.message = message
        figures = []
        concerns = nil
    }

    /// A finding as the domain states it.
    ///
    /// - Parameter finding: The finding.
    package init(_ finding: Finding) {
        self.init(
            code: finding.code, line: finding.line > 0 ? finding.line : nil,
            message: Phrases(language: .english).sentence(finding))
        // The sentence that it was stored with is all that it says.
        guard finding.message.isEmpty else { return }
        figures = finding.figures.map {
            Figure(name: $0.name.rawValue, text: $0.text, number: $0.number.map { NumberValue($0) }, day: $0.day)
        }
    }

    /// Reads a finding; one of an earlier release has no kind and no figures.
    ///
    /// - Throws: `DecodingError` if it is none.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let code = try container.decode(FindingCode.self, forKey: .code)
        self.init(
            code: code, line: try container.decodeIfPresent(Int.self, forKey: .line),
            message: try container.decode(String.self, forKey: .message))
        kind = try container.decodeIfPresent(FindingKind.self, forKey: .kind) ?? code.kind
        figures = try container.decodeIfPresent([Figure].self, forKey: .figures) ?? []
        concerns = try container.decodeIfPresent(FindingSubject.self, forKey: .concerns)
    }

    /// The finding as the domain states it, or `nil` if it was stored as a sentence.
    package var stated: Finding? {
        guard !figures.isEmpty else { return nil }
        return Finding(
            code: code, line: line ?? 0,
            figures: figures.map {
                Finding.Figure(
                    Finding.Figure.Name(rawValue: $0.name), text: $0.text, number: $0.number?.number, day: $0.day)
            })
    }
}
