extension Meeting {
    /// Refuses to add to minutes that are adjusted: what was then adjusted is the whole.
    ///
    /// - Throws: ``Refusal`` if they are.
    package func checkMinutesAreOpen() throws(Refusal) {
        guard let date else { return }
        if adjustedOn == nil, let signed = signatures.last(where: { $0.paragraph == nil }) {
            throw Refusal(
                .wrongState,
                "\(signed.person) adjusted the minutes of \(date) on \(signed.on), so nothing is added to them; `uppsiktctl rectify` takes back an adjustment that was recorded too early."
            )
        }
        try checkNotAdjusted()
    }

    /// Refuses what cannot be once the minutes are adjusted.
    func checkNotAdjusted() throws(Refusal) {
        guard let date, let adjustedOn else { return }
        throw Refusal(
            .wrongState,
            "The minutes of \(date) were adjusted on \(adjustedOn), so nothing is added to them; `uppsiktctl report correct` and `uppsiktctl rectify` put right what is wrong in them."
        )
    }

    /// Refuses to change a paragraph that was adjusted at once, by the chair or an adjuster.
    ///
    /// - Parameter paragraph: The paragraph.
    /// - Throws: ``Refusal`` if it was.
    package func checkIsOpen(_ paragraph: String) throws(Refusal) {
        let signed = signatures.last { $0.paragraph.map(Paragraph.init) == Paragraph(paragraph) }
        guard let signed else { return }
        throw Refusal(
            .wrongState,
            "\(Wording.tidy(paragraph)) was adjusted at once by \(signed.person) on \(signed.on), so it stays as it is; `uppsiktctl rectify` puts right what is wrong in it."
        )
    }

    /// By when the next step of the minutes is to be taken: their adjustment, then their posting.
    ///
    /// Minutes that nobody touched for eight weeks are those of a year that was recorded afterwards.
    ///
    /// - Parameter day: The day that is asked about.
    /// - Returns: `nil` if nothing is left to do, or the meeting was not held by that day.
    package func nextDeadline(on day: CalendarDate) -> CalendarDate? {
        guard let date, date <= day, let deadlines, postedOn == nil else { return nil }
        let due = adjustedOn == nil ? deadlines.adjustBy : deadlines.postBy
        return day <= due.adding(days: 56) ? due : nil
    }
}
