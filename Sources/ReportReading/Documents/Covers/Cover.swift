import Oversight

/// What a report prints about itself before its first chapter: title, body, unit, period, diary number, version, decision.
///
/// It is the same for every kind of report. A body or a unit is taken only if the text says so; a line that cannot be told
/// apart is among ``unsure``.
struct Cover: Sendable {
    /// The title, joined where it was wrapped.
    private(set) var title: String?
    /// The kind that the title names.
    private(set) var kind: ReportKind?
    /// The body that receives the report.
    private(set) var body: String?
    /// Whether the text says that it is a subcommittee of the board, and not which.
    private(set) var isForUnnamedSubcommittee = false
    /// The unit that reports.
    private(set) var unit: String?
    /// The span that the report is about, as written.
    private(set) var period: String?
    /// The year that the title names, or else the period.
    private(set) var year: Int?
    /// The version, as written.
    private(set) var version: String?
    /// The decision on the report, if its day and its paragraph are printed.
    private(set) var decision: ReadDecision?
    /// The diary number.
    private(set) var diaryNumber: ReadDiaryNumber?
    /// The municipality, if a line is its name.
    private(set) var municipality: ReadMunicipality?
    /// Lines that could not be told apart.
    private(set) var unsure: [TextLine] = []
    /// The numbers of the lines that were told apart.
    private(set) var told: Set<Int> = []

    private let pieces: [CoverPiece]
    private let titlePlace: CoverTitle?

    /// Tells the lines of a cover apart.
    ///
    /// - Parameter lines: The lines of the document without the furniture of its pages.
    init(_ lines: [TextLine]) {
        pieces = CoverLines(lines).pieces
        titlePlace = CoverTitle(pieces)
        takePapers()
        if diaryNumber == nil { takeDiaryNumber(within: lines) }
        if let found = titlePlace {
            title = found.text
            kind = ReportTitle.kind(found.text) ?? pieces.lazy.compactMap { ReportTitle.kind(of: $0) }.first
        }
        takeBody()
        if body == nil { body = Self.statedBody(lines) ?? Self.introducedBody(lines) ?? Self.bodyOfPlan(lines) }
        if let written = body, let place = written.firstRange(of: " i "),
            let municipality, municipality.written.hasPrefix(written[place.upperBound...])
        {
            // The municipality is no part of the name of its body.
            body = String(written[..<place.lowerBound])
        }
        year = title.flatMap { ReportTitle.year(in: $0) } ?? period.flatMap { ReportTitle.year(in: $0) }
        told = Set(pieces.lazy.filter { $0.kind != .unsure }.map(\.line.number))
    }

    /// Whether the title is that of a report of a third of the year.
    var namesThird: Bool {
        pieces.contains { $0.kind == .title && $0.text.lowercased().contains("tertial") }
    }

    /// Whether the title says no more of its kind than that the report is of a month.
    var namesMonth: Bool { title.map(ReportTitle.namesOnlyMonth) ?? false }

    // MARK: What stands on its own wherever it is

    private mutating func takePapers() {
        for piece in pieces {
            switch piece.kind {
            case .diaryNumber(let written):
                diaryNumber = diaryNumber ?? ReadDiaryNumber(written: written, line: piece.line.number)
            case .period(let written): period = period ?? written
            case .version(let written): version = version ?? written
            case .note: municipality = municipality ?? ReadMunicipality(piece)
            case .body where BodyName.inMunicipality(piece.text) != nil:
                municipality = municipality ?? ReadMunicipality(piece)
            case .decision, .title, .body, .unit, .unsure: break
            }
        }
    }

    /// How many lines of a document may say its number in a sentence.
    private static let mostLinesOfText = 60
    /// How many lines of a document may introduce who it is from.
    private static let mostLinesOfIntroduction = 12

    /// Takes the number that a sentence at the beginning of the document says.
    private mutating func takeDiaryNumber(within lines: [TextLine]) {
        for line in lines.lazy.filter({ !$0.isBlank }).prefix(Self.mostLinesOfText) {
            guard let written = StatedPaper.diaryNumber(within: line.tidy) else { continue }
            diaryNumber = ReadDiaryNumber(written: written, line: line.number)
            return
        }
    }

    /// The body whose name, with or without its label, is a line of the introduction by itself.
    private static func statedBody(_ lines: [TextLine]) -> String? {
        for line in lines.lazy.filter({ !$0.isBlank }).prefix(mostLinesOfIntroduction) {
            guard line.text.utf8.count <= 120, !PlainWords.endsSentence(line.text), line.cellTexts == nil,
                case .body(let name) = CoverPieceWords.kind(of: HeadingCandidates.plain(line.text)).kind
            else { continue }
            return name
        }
        return nil
    }

    /// The committee whose name begins a sentence of the introduction: `Fritidsnämnden i Granviks kommun har tre mål`.
    ///
    /// What the council and the board have decided stands in reports of others.
    private static func introducedBody(_ lines: [TextLine]) -> String? {
        for line in lines.lazy.filter({ !$0.isBlank }).prefix(mostLinesOfIntroduction) {
            let start = line.tidy.prefix(80)
            guard PlainWords.count(line.tidy.prefix(300)) > 5, let name = BodyName.find(in: start),
                start.hasPrefix(name), name.lowercased().contains("nämnd"),
                start.dropFirst(name.count).first.map({ " .,".contains($0) }) == true
            else { continue }
            return name
        }
        return nil
    }

    /// The committee whose plan a sentence of the introduction says is followed up: `aktiviteterna i fritidsnämndens
    /// verksamhetsplan`.
    private static func bodyOfPlan(_ lines: [TextLine]) -> String? {
        for line in lines.lazy.filter({ !$0.isBlank }).prefix(mostLinesOfIntroduction) {
            guard PlainWords.count(line.tidy.prefix(300)) > 5, let name = BodyName.find(in: line.tidy.prefix(200)),
                name.lowercased().hasSuffix("nämnden"), line.tidy.contains(name + "s ")
            else { continue }
            return name.prefix(1).uppercased() + name.dropFirst()
        }
        return nil
    }

    /// Takes the number in lines that the pages repeat, if no other line has it.
    mutating func takeDiaryNumber(ofPages repeated: some Sequence<TextLine>) {
        if diaryNumber == nil { takeDiaryNumber(within: Array(repeated.prefix(Self.mostLinesOfText))) }
    }

    private mutating func takeBody() {
        let named = pieces.lazy.compactMap { piece in if case .body(let name) = piece.kind { name } else { nil } }
        let labelled = pieces.lazy.filter(\.isLabelled)
            .compactMap { piece in if case .body(let name) = piece.kind { name } else { nil } }
        // The title may stand twice, as in the head of a file and on the page.
        let titles = pieces.lazy.filter { $0.kind == .title }.compactMap { BodyName.find(in: $0.text) }
        body = labelled.first ?? title.flatMap { BodyName.find(in: $0) } ?? named.first ?? titles.first
        let stated = CoverDecisions(pieces)
        decision = stated.decision(of: body)
        unsure += stated.incomplete
        body = body ?? decision?.body.flatMap { BodyName.find(in: $0) } ?? stated.bodyOfUnreadParagraph
    }

    /// The numbers of the lines that the title is on, wherever it stands.
    var titleLines: Set<Int> {
        let titles = pieces.lazy.filter { $0.kind == .title }.map(\.line.number)
        return Set(titles).union(titlePlace.map { pieces[$0.range].map(\.line.number) } ?? [])
    }

    /// Drops the body, since the text says that the report is for a subcommittee that it does not name.
    mutating func takeUnnamedSubcommittee() { (body, isForUnnamedSubcommittee) = (nil, true) }

    /// The names that pages may repeat: the title, and what stands beside it without a label.
    var names: Set<String> {
        let repeated = pieces.filter { piece in
            guard !piece.isLabelled else { return false }
            switch piece.kind {
            case .title, .unit, .unsure: return true
            case .body, .period, .diaryNumber, .version, .decision, .note: return false
            }
        }
        return Set((repeated.map(\.text) + (title.map { [$0] } ?? [])).map { PlainWords.key($0) })
    }

    // MARK: The unit

    /// How the unit of a report is told.
    enum UnitSigns: Sendable {
        /// It may stand below the title without any word that says that it is one.
        case place
        /// A word of it names a kind of service.
        case service
        /// It is called an office, a department or a company.
        case organisation
    }

    /// Takes the unit, and adds to ``unsure`` what else was not told apart.
    ///
    /// It is the one with a label, else one in the title, else the first below it, else one above it as in a letterhead.
    ///
    /// - Parameters:
    ///   - signs: How this kind of report tells its unit.
    ///   - isUnit: Whether the document uses a name as that of a unit elsewhere.
    mutating func takeUnit(_ signs: UnitSigns, isUnit: (String) -> Bool = { _ in false }) {
        guard let found = titlePlace else { return }
        var labelled: String?
        for piece in pieces where piece.isLabelled {
            if case .unit(let name) = piece.kind, labelled == nil { labelled = name }
        }
        unit = labelled ?? UnitWords.unit(inTitle: found.text)
        let isSaid = unit != nil
        for (index, piece) in zip(pieces.indices, pieces).dropFirst(found.range.upperBound) where !piece.isLabelled {
            switch piece.kind {
            case .unit(let name):
                guard signs != .organisation || UnitWords.namesOrganisation(name) else {
                    unsure.append(piece.line)
                    continue
                }
                if unit == nil { unit = name } else if !isSaid, unit != name { unsure.append(piece.line) }
            case .unsure:
                let isNamed =
                    isUnit(piece.text)
                    || signs == .place && index == found.range.upperBound && UnitWords.hasOneCapital(piece.text)
                if unit == nil, UnitWords.isName(piece.text), isNamed {
                    unit = piece.text
                } else {
                    unsure.append(piece.line)
                }
            case .title, .body, .period, .diaryNumber, .version, .decision, .note: break
            }
        }
        for piece in pieces[..<found.range.lowerBound] where !piece.isLabelled {
            switch piece.kind {
            case .unit(let name) where signs != .organisation || UnitWords.namesOrganisation(name):
                unit = unit ?? name
            case .unit, .unsure: unsure.append(piece.line)
            case .title, .body, .period, .diaryNumber, .version, .decision, .note: break
            }
        }
        var seen: Set<Int> = []
        unsure = unsure.sorted { $0.number < $1.number }.filter { seen.insert($0.number).inserted }
    }
}
