/// The extracts of a decision that have not gone out to all to whom they are to be sent.
package struct UnsentExtract: Sendable, Equatable {
    /// The paragraph of the decision, as written.
    package var paragraph: String
    /// Those to whom no extract went yet, as the minutes name them.
    package var recipients: [String]
    /// The day since which it can be sent: that of the adjustment.
    package var since: CalendarDate
}

extension OversightState {
    /// The extracts of a meeting's decisions that are adjusted and have not gone out to all recipients, by paragraph.
    ///
    /// - Parameter meeting: The meeting.
    package func unsentExtracts(of meeting: Meeting) -> [UnsentExtract] {
        let unsent = meeting.items.compactMap { item -> UnsentExtract? in
            guard !item.dispatch.isEmpty, let paragraph = paragraph(of: item, at: meeting),
                let since = meeting.adjustedOn(paragraph)
            else { return nil }
            let sent = meeting.dispatches.filter { Paragraph($0.paragraph) == Paragraph(paragraph) }
            let recipients = item.dispatch.filter { recipient in
                !sent.contains { Wording.key($0.recipient) == Wording.key(recipient) }
            }
            guard !recipients.isEmpty else { return nil }
            return UnsentExtract(paragraph: paragraph, recipients: recipients, since: since)
        }
        return unsent.sorted {
            (Paragraph.number(of: $0.paragraph) ?? .max, $0.paragraph)
                < (Paragraph.number(of: $1.paragraph) ?? .max, $1.paragraph)
        }
    }

    /// The paragraph under which an item stands: that of its decision, which may have been corrected since.
    ///
    /// - Returns: The paragraph; `nil` if the report of the item has no decision at the meeting any more.
    private func paragraph(of item: ItemMinuted, at meeting: Meeting) -> String? {
        guard let report = item.report else { return item.paragraph }
        let decided = (reports[report]?.decisions ?? []).map(\.item).filter {
            $0.body == meeting.body && $0.meeting == meeting.date
        }
        let same = decided.first { Paragraph($0.paragraph) == Paragraph(item.paragraph) }
        return (same ?? decided.first)?.paragraph
    }
}
