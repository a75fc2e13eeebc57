import Foundation
import Oversight
import OversightViews
import Testing

@testable import Reminding

enum Sample {
    static let settings = MailSettings(
        from: "uppsikt@granvik.example", listID: "paminnelser.granvik.example",
        publicAddress: "https://uppsikt.granvik.example/")

    static func composer(_ settings: MailSettings = settings) throws -> DigestComposer {
        try DigestComposer(settings: settings, now: { Date(timeIntervalSince1970: 1_795_420_800) })
    }

    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    static func item(
        _ title: String, kind: OverdueItem.Kind = .activity, due: String = "2026-11-30", daysLeft: Int = 7,
        unit: String? = "Hemtjänst", id: String = "granvik-3k9w2m7q1x"
    ) throws -> ReminderItem {
        ReminderItem(
            kind: kind, id: id, title: title, unit: unit == nil ? nil : "granvik-hemtjanst", unitName: unit,
            due: try day(due), stage: .oneWeekBefore, daysLeft: daysLeft)
    }

    static func digest(_ items: ReminderItem...) throws -> ReminderDigest {
        ReminderDigest(id: "p-lind-2026-11-23", recipient: "p-lind", on: try day("2026-11-23"), items: items)
    }
}
