/// The part of a meeting's record that was put right.
///
/// The raw value is what scripts read.
package enum MeetingPart: String, Sendable, Hashable, CaseIterable, Codable {
    case schedule, agenda, attendance, adjuster, recusal, item, adjustment, notice, dispatch, appeal
}

extension Meeting {
    /// A correction of the record of a meeting, which adjusted minutes show.
    package struct Correction: Sendable, Equatable {
        /// The day on which it was corrected.
        package var on: CalendarDate
        /// Why.
        package var reason: String
        /// What was corrected.
        package var part: MeetingPart
        /// The paragraph that it is about, if it is about one.
        package var paragraph: String?
        /// The wording that stood there before, a sentence for each `att`; empty if another part of the paragraph changed.
        package var was: [String]
    }

    /// Keeps what was put right in the record.
    ///
    /// - Parameters:
    ///   - corrections: The rectifications of an event, in order.
    ///   - event: The event as it counts, which was applied last; `nil` if it counts for nothing.
    package mutating func note(_ corrections: [EventCorrection], of event: OversightEvent?) {
        for (index, correction) in corrections.enumerated() {
            guard case .meeting(let earlier) = correction.earlier else { continue }
            let next = index + 1 < corrections.count ? corrections[index + 1].earlier : event
            self.corrections.append(
                Correction(
                    on: correction.on, reason: correction.reason, part: earlier.part, paragraph: earlier.paragraph,
                    was: earlier.wording(changedBy: next)))
        }
    }
}

extension MeetingEvent {
    /// The part of the record that it is of.
    fileprivate var part: MeetingPart {
        switch self {
        case .scheduled, .moved, .cancelled, .arranged: .schedule
        case .matterAdded, .matterWithdrawn: .agenda
        case .attendanceRecorded: .attendance
        case .adjusterChosen: .adjuster
        case .recusalDeclared: .recusal
        case .itemMinuted: .item
        case .minutesSigned, .minutesAdjusted: .adjustment
        case .minutesPosted, .noticeTakenDown: .notice
        case .extractDispatched: .dispatch
        case .decisionAppealed: .appeal
        }
    }

    /// The paragraph that it is about.
    fileprivate var paragraph: String? {
        switch self {
        case .itemMinuted(let event): event.paragraph
        case .minutesSigned(let event): event.paragraph
        case .minutesPosted(let event): event.paragraph
        case .extractDispatched(let event): event.paragraph
        case .decisionAppealed(let event): event.paragraph
        case .scheduled, .moved, .cancelled, .arranged, .matterAdded, .matterWithdrawn, .attendanceRecorded,
            .adjusterChosen, .recusalDeclared, .minutesAdjusted, .noticeTakenDown:
            nil
        }
    }

    /// The wording of an item, if what counts now has another one.
    fileprivate func wording(changedBy now: OversightEvent?) -> [String] {
        guard case .itemMinuted(let item) = self else { return [] }
        if case .meeting(.itemMinuted(let next)) = now, next.wording == item.wording { return [] }
        return item.wording
    }
}

extension Meeting.Correction: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        reason.write(to: &writer)
        part.write(to: &writer)
        paragraph.write(to: &writer)
        was.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        reason = try String(from: &reader)
        part = try MeetingPart(from: &reader)
        paragraph = try String?(from: &reader)
        was = try [String](from: &reader)
    }
}

extension MeetingPart: Snapshotted {}
