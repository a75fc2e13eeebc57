extension Meeting {
    /// The day on which a paragraph was posted by itself.
    ///
    /// - Parameter paragraph: The paragraph, however it is written.
    package func postedAtOnceOn(_ paragraph: String) -> CalendarDate? {
        postings.first { $0.paragraph.map(Paragraph.init) == Paragraph(paragraph) }?.on
    }

    /// The last day on which a decision can be appealed: by its own notice, or else by that of the whole minutes.
    ///
    /// - Parameter paragraph: The paragraph of the decision.
    /// - Returns: `nil` if neither is posted.
    package func appealUntil(of paragraph: String) -> CalendarDate? {
        guard cancelledOn == nil, let date, let posted = postedAtOnceOn(paragraph) ?? postedOn else { return nil }
        return MinutesDeadlines(meeting: date, adjustedOn: adjustedOn, postedOn: posted).appealUntil
    }

    /// Decides that a paragraph that was adjusted at once was posted by itself.
    func post(_ paragraph: String, _ occasion: Occasion) throws(Refusal) -> [MeetingEvent] {
        let paragraph = Paragraph.written(paragraph)
        guard let adjustedOn = adjustedAtOnceOn(paragraph) else {
            throw Refusal(
                .wrongState,
                "\(paragraph) of \(id) was not adjusted at once, so it is posted with the rest of the minutes.")
        }
        try occasion.check(notBefore: adjustedOn, "A posting of a paragraph", follows: "its adjustment")
        if let posted = postedAtOnceOn(paragraph) ?? postedOn {
            throw Refusal(.alreadyExists, "\(paragraph) of \(id) was posted on \(posted) already.")
        }
        return [.minutesPosted(MinutesPosted(on: occasion.on, paragraph: paragraph))]
    }
}

extension MinutesPosted: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        paragraph.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        paragraph = try String?(from: &reader)
    }
}
