import Oversight

/// The decisions that a cover prints; a day and its paragraph may be on lines of their own.
struct CoverDecisions: Sendable {
    private var complete: [ReadDecision] = []
    /// Lines about a decision that give no day, or no paragraph.
    private(set) var incomplete: [TextLine] = []

    /// Reads the pieces of a cover.
    init(_ pieces: [CoverPiece]) {
        var joined: Set<Int> = []
        for (index, piece) in pieces.enumerated() {
            guard case .decision(let written) = piece.kind, !joined.contains(index) else { continue }
            if var decision = StatedPaper.decision(written, line: piece.line.number) {
                decision.body = decision.body ?? Self.labelledBody(above: index, in: pieces)
                complete.append(decision)
                continue
            }
            // The day on a line with its label, the paragraph on one of the next two.
            let next = pieces[(index + 1)...].prefix(2).first { piece in
                if case .decision(let text) = piece.kind { StatedPaper.paragraph(in: text) != nil } else { false }
            }
            if let next, case .decision(let other) = next.kind,
                var decision = StatedPaper.decision(written + " " + other, line: piece.line.number)
            {
                decision.body = decision.body ?? Self.labelledBody(above: index, in: pieces)
                complete.append(decision)
                for place in (index + 1)..<min(index + 3, pieces.count) where pieces[place].kind == next.kind {
                    joined.insert(place)
                }
            } else {
                incomplete.append(piece.line)
            }
        }
    }

    /// The body of a decision whose day is printed, but whose paragraph cannot be read.
    var bodyOfUnreadParagraph: String? {
        incomplete.lazy.filter { $0.text.contains("§") && StatedPaper.day(in: $0.tidy) != nil }
            .compactMap { BodyName.find(in: String($0.tidy.prefix { $0 != "§" })) }.first
    }

    /// The decision of the body that the report is for; else of one that is no committee of another; else the first.
    ///
    /// - Parameter body: The body that receives the report. A decision "av nämnden" is its.
    func decision(of body: String?) -> ReadDecision? {
        let own = complete.first { decision in
            guard let body, let decided = decision.body else { return false }
            return PlainWords.key(decided) == PlainWords.key(body)
        }
        let final = complete.first { !($0.body?.lowercased().contains("utskott") ?? false) }
        guard var decision = own ?? final ?? complete.first else { return nil }
        if decision.body == nil, PlainWords.key(decision.written).split(separator: " ").contains("nämnden") {
            decision.body = body
        }
        return decision
    }

    private static func labelledBody(above index: Int, in pieces: [CoverPiece]) -> String? {
        for piece in pieces[..<index].suffix(2) {
            if case .body(let name) = piece.kind, piece.isLabelled, piece.label == "beslutsinstans" { return name }
        }
        return nil
    }
}
