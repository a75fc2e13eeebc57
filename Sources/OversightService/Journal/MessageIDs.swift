/// The journal's message id of each event type: 128 random bits, fixed for ever (systemd.journal-fields(7)).
///
/// A test holds this table to the event catalogue.
public enum MessageIDs {
    /// The high and the low half of a type's message id, or `nil` for a type that has none.
    ///
    /// - Parameter type: The published name of an event type.
    public static func id(of type: String) -> (high: UInt64, low: UInt64)? { table[type] }

    /// The types that have a message id.
    public static var types: Set<String> { Set(table.keys) }

    /// A message id as the journal has it: 32 hexadecimal digits in lower case.
    ///
    /// - Parameter id: Its halves.
    public static func text(_ id: (high: UInt64, low: UInt64)) -> String { digits(id.high) + digits(id.low) }

    private static func digits(_ number: UInt64) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }

    private static let table: [String: (high: UInt64, low: UInt64)] = [
        "MunicipalityRegistered": (0x74fa1490a96f43f1, 0xb131ce90dce177d9),
        "GradeScaleAdopted": (0x899a5acb551f42d6, 0x86cfccb5d90ca8cf),
        "UnitEstablished": (0x62ac2efaca924c2b, 0xac7676b4b4ae04c9),
        "UnitMoved": (0x57f115ace6a34687, 0x907607b9dbcd1e21),
        "UnitClosed": (0xe5b7705969cb4669, 0xb722ccec9c450fd1),
        "BodyEstablished": (0x7f87bec7bbff4f62, 0xb805715511928ab7),
        "MandateGiven": (0xee74f17fabb44051, 0xb1b507d431f2265f),
        "MandateEnded": (0x0369174ebbef4544, 0xb69a42077293443d),
        "MeetingScheduled": (0x90512f5f97b44d5b, 0x97eb8d991f7f45d7),
        "RecusalDeclared": (0xfef088a2eb8a4250, 0xadf61f6d2d33b447),
        "MinutesAdjusted": (0x6b76a9c594c7427d, 0x9782d51191442ea3),
        "MinutesPosted": (0x4c4534cf0cee466a, 0x9699e9fbf43c9c73),
        "GoalAdopted": (0x8ddd0a135f614d76, 0xa224f4597b7317ea),
        "ActivityPlanned": (0x0e7670411df14b6b, 0xa01356f8cc0fde44),
        "ActivityDescribed": (0x30055bf8dd8f4b29, 0xa5aa73c35e55cdfc),
        "ActivityLinkedToGoal": (0x749fa2d8deb24ed3, 0x959c2a812eeb03c1),
        "ActivityStatusReported": (0x69588155a1cd41cb, 0xb2e7c5fffbb2c13c),
        "ActivityRescheduled": (0x6852ce59792743e7, 0xa083eb2a92da6c6b),
        "ReportRequested": (0x36f70d22d87e4a22, 0x8f4a84ba788b030d),
        "ReportDrafted": (0x7d0ddbce009643fe, 0xb086d9c5ae6cbd31),
        "GoalGraded": (0x1e2497d8906048c1, 0x848b6a25c4e8eef1),
        "ReportFindingsNoted": (0x502e4b24dd584965, 0x92511288f66a4e57),
        "ReportSubmitted": (0x4ba91d20ff9a4ff2, 0xb0635ed661370f5a),
        "ReportTabled": (0xb9e6f815ecdf4ba1, 0xb5cb479cd5b636d8),
        "ReportApproved": (0x23591ffa7b664e67, 0xa987cc9f4b370bfa),
        "ReportRemitted": (0xaf9919709bce4e92, 0x8d7ddc901fb49f48),
        "ReportSupplemented": (0x045768f8977c48bb, 0x953a7cb2df05c7e9),
        "ReportEscalated": (0x3c0ff87230c14c25, 0xa5c8d88cf7668c99),
        "BoardActionDecided": (0x8b8c7a79be4145df, 0xb35fef13835fe5c6),
        "DecisionCorrected": (0x1cbc14a666be4460, 0xa760de7e3275962a),
        "CaseOpened": (0x39b4362d2f464e5a, 0x9391b133fa21d003),
        "DiaryNumberAssigned": (0xc9419b627a414dc9, 0xa8b21406c672b27e),
        "CaseClosed": (0xc714c87cbb7b4d8c, 0xa42022cf293ca63c),
        "RoleGranted": (0x2c18442454804814, 0x91174335767052b8),
        "RoleRevoked": (0x28a8b28349174203, 0x8966b73257692a5a),
        "ReminderPrepared": (0x5c9bb8dbff454329, 0xa9b2bf75bb9de10f),
        "ReminderSent": (0xb4df27349c0e41a9, 0xa76ab0c26efc2786),
        "ReminderFailed": (0xb15743e6fc7340cc, 0x858e1d11dc850976),
        "ReminderAbandoned": (0xe24adc3dc1e54590, 0xa275a12b81804ff4),
    ]
}
