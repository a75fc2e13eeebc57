package import Oversight

/// Record what the minutes say under a paragraph.
package struct RecordItem: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "minute", .post, "/meetings/{id}/items", .meetings, "Record an item of the minutes",
            "Records what the minutes say under a paragraph: a matter of its own, or what belongs to a decision on a report."
        ),
        action: .keepMinutes, day: .own,
        tool: ToolCommand(
            "meeting", "minute", abstract: "Record what the minutes say under a paragraph.",
            discussion: """
                A decision on a report is recorded with `uppsiktctl decide`; its wording follows from the outcome, unless \
                it is given here, with the votes, reservations and recipients of the extract.
                """,
            done: "Recorded {paragraph} of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var paragraph: String
    package var matter: Int?
    package var title: String?
    package var outcome: ItemOutcome?
    package var wording: [String]
    package var summary: String?
    package var proposals: String?
    package var votes: Votes?
    package var reservations: [Identifier<Person>]
    package var statement: String?
    package var dispatch: [String]

    package init(
        meeting: Identifier<Meeting>, paragraph: String, matter: Int? = nil, title: String? = nil,
        outcome: ItemOutcome? = nil, wording: [String] = [], summary: String? = nil, proposals: String? = nil,
        votes: Votes? = nil, reservations: [Identifier<Person>] = [], statement: String? = nil, dispatch: [String] = []
    ) {
        self.meeting = meeting
        self.paragraph = paragraph
        self.matter = matter
        self.title = title
        self.outcome = outcome
        self.wording = wording
        self.summary = summary
        self.proposals = proposals
        self.votes = votes
        self.reservations = reservations
        self.statement = statement
        self.dispatch = dispatch
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        paragraph = try fields.text(
            "paragraph", "The paragraph.", example: "§ 51", tool: .positional("paragraph", "The paragraph."))
        matter = try fields.whole(
            ifPresent: "matter", "The number of the matter on the agenda.", in: 1...Int.max, example: nil,
            tool: .option("The number of the matter on the agenda.", value: "number"))
        title = try fields.text(
            ifPresent: "title", "What it is called, if it is not on the agenda.", example: "Val av justerare",
            tool: .option("What it is called, if it is not on the agenda.", value: "text"))
        outcome = try fields.choice(
            ifPresent: "outcome", "What became of it; not for a decision on a report.", example: .decided,
            tool: .option("What became of it; not for a decision on a report."))
        wording = try fields.texts(
            "wording", "The wording of the decision, a sentence for each att.", each: "A sentence without its att.",
            example: ["utse Kim Berg att justera protokollet"],
            tool: .option("The wording of the decision, a sentence for each att.", value: "text"))
        summary = try fields.text(
            ifPresent: "summary", "What the matter is about.", example: "Protokollet justeras av en ledamot.",
            tool: .prose("What the matter is about."))
        proposals = try fields.text(
            ifPresent: "proposals", "What was proposed at the meeting.", example: "Bifall till förslaget.",
            tool: .prose("What was proposed at the meeting."))
        votes = try Votes(from: &fields)
        reservations = try fields.persons(
            "reservations", "Those who had a reservation noted, by id or name.",
            tool: .option("Who had a reservation noted, by id or name.", value: "person", name: "reservation"))
        statement = try fields.text(
            ifPresent: "statement", "What a reservation or a statement says.", example: "Underlaget räcker inte.",
            tool: .prose("What a reservation or a statement says."))
        dispatch = try fields.texts(
            "dispatch", "To whom the extract is to be sent.", each: "A recipient.", example: ["Hemtjänst"],
            tool: .option("To whom the extract is to be sent.", value: "name"))
    }
}

extension Votes {
    /// The votes that a request gives, each number in a field of its own.
    ///
    /// - Throws: ``FieldError`` if a field is not what it should be.
    fileprivate init?(from fields: inout FieldReader) throws {
        let yes = try fields.whole(
            ifPresent: "yes", "How many voted yes, if there was a vote.", ruledIn: 0...10_000, example: 4,
            tool: .option("How many voted yes, if there was a vote.", value: "number"))
        let no = try fields.whole(
            ifPresent: "no", "How many voted no.", ruledIn: 0...10_000, example: 3,
            tool: .option("How many voted no.", value: "number"))
        let abstained = try fields.whole(
            ifPresent: "abstained", "How many did not vote.", ruledIn: 0...10_000, example: 0,
            tool: .option("How many did not vote.", value: "number"))
        let casting: VoteSide? = try fields.choice(
            ifPresent: "casting", "The side of the chair, whose vote decides if both have as many.", example: nil,
            tool: .option("The side of the chair, whose vote decides if both have as many."))
        guard yes != nil || no != nil || abstained != nil || casting != nil else { return nil }
        self.init(yes: yes ?? 0, no: no ?? 0, abstained: abstained ?? 0, casting: casting)
    }
}
