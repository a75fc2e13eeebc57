package import Oversight

/// Define an indicator.
package struct DefineIndicator: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "defineIndicator", .post, "/indicators", .indicators, "Define an indicator",
            "Defines an indicator, which may then be measured and linked to goals."),
        action: .organise, isCreating: true,
        tool: ToolCommand(
            "indicator", "define", abstract: "Define an indicator.", done: "Defined indicator {receipt}"))

    package var municipality: String
    package var title: String
    package var unit: String?
    package var gender: Gender?
    package var part: String?
    package var followUp: [String]

    package init(
        municipality: String, title: String, unit: String? = nil, gender: Gender? = nil, part: String? = nil,
        followUp: [String] = []
    ) {
        self.municipality = municipality
        self.title = title
        self.unit = unit
        self.gender = gender
        self.part = part
        self.followUp = followUp
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            "municipality", "The municipality's name or id.", example: "Ånge",
            tool: .option("The municipality, by name or id.", value: "name"))
        title = try fields.text(
            "title", "The indicator in words.", example: "Andel som känner sig trygga hemma",
            tool: .prose("The indicator in words."))
        unit = try fields.text(
            ifPresent: "unit", "The unit of its values, as written.", example: "%",
            tool: .prose("The unit of its values, such as % or kr/inv."))
        gender = try fields.choice(
            ifPresent: "gender", "Whom its values are about, if that is stated.", example: .all,
            tool: .option("Whom its values are about."))
        part = try fields.text(
            ifPresent: "part", "The part of the population or the service that its values are about.",
            example: "Hemtjänst",
            tool: .prose("The part of the population or the service that its values are about."))
        followUp = try fields.followUp()
    }
}

extension FieldReader {
    /// How often an indicator is followed up; a rule checks the words.
    mutating func followUp() throws(FieldError) -> [String] {
        try texts(
            "followUp",
            "How often it is followed up: \(FollowUpPeriod.words.joined(separator: ", ")); several if it is in several reports.",
            each: "One of \(FollowUpPeriod.words.joined(separator: ", ")).", example: ["annual"],
            tool: .option(
                "How often it is followed up: \(FollowUpPeriod.words.joined(separator: ", ")).", value: "period"))
    }
}
