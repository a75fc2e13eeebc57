import Oversight

/// The lines before the first chapter, told apart: title, body, unit, period, diary number, version, decision.
///
/// A body or a unit is taken only if the text says so; a line that cannot be told apart is among ``unsure``.
struct Cover: Sendable {
    /// The title, joined where it was wrapped.
    private(set) var title: String?
    /// The body that receives the report.
    private(set) var body: String?
    /// The unit that reports.
    private(set) var unit: String?
    /// The span that the report is about, as written.
    private(set) var period: String?
    /// The version, as written.
    private(set) var version: String?
    /// The decision on the report, if its day and its paragraph are printed.
    private(set) var decision: ReadDecision?
    /// The diary number.
    private(set) var diaryNumber: ReadDiaryNumber?
    /// Lines that could not be told apart.
    private(set) var unsure: [TextLine] = []

    /// Tells the lines of a cover apart.
    ///
    /// - Parameters:
    ///   - lines: The lines before the first numbered heading.
    ///   - takesName: Whether the unit may stand below the title without any word that says that it is one.
    ///   - isUnit: Whether the document uses a name as that of a unit elsewhere.
    init(_ lines: [TextLine], takesName: Bool, isUnit: (String) -> Bool = { _ in false }) {
        let pieces = CoverLines(lines).pieces
        takePapers(pieces)
        guard let found = CoverTitle(pieces) else { return }
        title = found.text
        let named = pieces.lazy.compactMap { piece in if case .body(let name) = piece.kind { name } else { nil } }
        body = BodyName.find(in: found.text) ?? named.first ?? decision?.body
        if let labelled = pieces.first(where: { $0.isLabelled }), case .body(let name) = labelled.kind { body = name }

        let before = pieces[..<found.range.lowerBound]
        let after = pieces[found.range.upperBound...]
        takeUnit(before, after, takesName: takesName, isUnit: isUnit)
        unsure.sort { $0.number < $1.number }
    }

    /// Takes what stands on its own wherever it is: numbers, periods, versions, decisions.
    private mutating func takePapers(_ pieces: [CoverLines.Piece]) {
        for piece in pieces {
            switch piece.kind {
            case .diaryNumber(let written):
                diaryNumber = diaryNumber ?? ReadDiaryNumber(written: written, line: piece.line.number)
            case .period(let written): period = period ?? written
            case .version(let written): version = version ?? written
            case .decision(let written):
                if let stated = StatedPaper.decision(written, line: piece.line.number) {
                    decision = decision ?? stated
                } else {
                    unsure.append(piece.line)
                }
            case .title, .body, .unit, .note, .unsure: break
            }
        }
    }

    /// Takes the unit: one with a label, else the first below the title, else one above it as in a letterhead.
    private mutating func takeUnit(
        _ before: ArraySlice<CoverLines.Piece>, _ after: ArraySlice<CoverLines.Piece>, takesName: Bool,
        isUnit: (String) -> Bool
    ) {
        var labelled: String?
        for piece in before + after where piece.isLabelled {
            if case .unit(let name) = piece.kind, labelled == nil { labelled = name }
        }
        unit = labelled
        for (index, piece) in zip(after.indices, after) where !piece.isLabelled {
            switch piece.kind {
            case .unit(let name):
                if unit == nil { unit = name } else if labelled == nil { unsure.append(piece.line) }
            case .unsure:
                let isNamed =
                    isUnit(piece.text)
                    || (takesName && index == after.startIndex && CoverWords.hasOneCapital(piece.text))
                if unit == nil, CoverWords.isName(piece.text), isNamed {
                    unit = piece.text
                } else {
                    unsure.append(piece.line)
                }
            case .title, .body, .period, .diaryNumber, .version, .decision, .note: break
            }
        }
        for piece in before where !piece.isLabelled {
            switch piece.kind {
            case .unit(let name): unit = unit ?? name
            case .unsure: unsure.append(piece.line)
            case .title, .body, .period, .diaryNumber, .version, .decision, .note: break
            }
        }
    }
}
