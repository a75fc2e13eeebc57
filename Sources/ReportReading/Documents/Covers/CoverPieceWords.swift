import Oversight

/// What a piece of a cover is about, by its label or by its own words.
enum CoverPieceWords {
    // A literal in a function is parsed anew at each call. A regex is not Sendable, but matching leaves it as it is.
    private nonisolated(unsafe) static let version =
        /(?:v|ver|vers|version|utgåva|rev|revision|utkast|koncept|slutversion|remissversion)\.?:?(?:\s*(?:nr\.?)?\s*\d[\d.,-]*\w?)?(?:\s*\([^()]*\)|\s*(?:slutlig|utkast|preliminär|arbetsmaterial))?/

    /// What a text is about, and the label that says so.
    ///
    /// - Parameter text: The text with single spaces and without marks of headings.
    static func kind(of text: String) -> (kind: CoverPiece.Kind, label: String?) {
        if let colon = text.firstIndex(of: ":"), colon < text.index(before: text.endIndex) {
            let label = text[..<colon].lowercased()
            let value = PlainWords.tidied(text[text.index(after: colon)...])
            if let found = labelled(label, value, written: text) { return (found, label) }
        }
        return (plain(text), nil)
    }

    /// What a label says about its value; `nil` if it is no label.
    ///
    /// - Parameters:
    ///   - label: The label in lower case, without its colon.
    ///   - value: The value with single spaces.
    ///   - written: Both as they are printed.
    static func labelled(_ label: String, _ value: String, written: String) -> CoverPiece.Kind? {
        guard !value.isEmpty, let kind = CoverLabels.label(label) else { return nil }
        switch kind {
        case .unit: return value.contains(where: \.isLetter) ? .unit(value) : .unsure
        case .body: return BodyName.find(in: value).map { .body($0) } ?? .unsure
        case .period:
            let isPeriod = DateExpression(value) != nil || CoverPeriod.isPeriod(value)
            if isPeriod { return .period(value) }
            return UnitWords.namesUnit(value) ? .unit(value) : .unsure
        case .diaryNumber: return StatedPaper.number(value).map { .diaryNumber($0) } ?? .unsure
        case .version: return .version(value)
        case .decision: return .decision(written)
        case .note: return .note
        }
    }

    private static func plain(_ text: String) -> CoverPiece.Kind {
        let key = text.lowercased()
        if let number = StatedPaper.diaryNumber(text) { return .diaryNumber(number) }
        if PageMark(text).map({ $0.isNamed || $0.count != nil }) ?? false { return .note }
        if StatedPaper.isAboutDecision(text) { return .decision(text) }
        if isVersion(key) { return .version(text) }
        if let expression = DateExpression(text) {
            switch expression {
            case .day: return .note
            case .span: return .period(text)
            case .words: return text.contains(where: \.isNumber) ? .period(text) : .unsure
            }
        }
        if CoverPeriod.isPeriod(text) { return .period(text) }
        if CoverNotes.isPath(text) { return .note }
        // "Rapport till socialnämnden" is a title, unlike "Till socialnämnden den 3 juni".
        if let body = BodyName.addressed(text), ReportTitle.kind(text) == nil, !text.lowercased().contains("rapport") {
            return .body(body)
        }
        if ReportTitle.isTitle(text) { return .title }
        if BodyName.isName(text) { return .body(text) }
        if let body = BodyName.ofMunicipalities(text) ?? BodyName.inMunicipality(text) { return .body(body) }
        if CoverNotes.isNote(text) { return .note }
        return UnitWords.namesUnit(text) ? .unit(text) : .unsure
    }

    /// Whether a part of what such a label says names nobody but a person and an office.
    static func isPerson(_ text: String) -> Bool {
        switch kind(of: text).kind {
        case .unit, .unsure, .note: true
        case .title, .body, .period, .diaryNumber, .version, .decision: false
        }
    }

    private static func isVersion(_ key: String) -> Bool {
        key.utf8.count <= 60
            && ["v", "utg", "rev", "utkast", "koncept", "slutv", "remissv"].contains { key.hasPrefix($0) }
            && key.wholeMatch(of: version) != nil
    }
}
