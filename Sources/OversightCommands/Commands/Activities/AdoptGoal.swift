import JSONValues
package import Oversight

/// Adopt a goal.
package struct AdoptGoal: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "adoptGoal", .post, "/goals", .activities, "Adopt a goal",
            "Adopts a goal for a year."),
        action: .organise, isCreating: true,
        tool: ToolCommand(
            "goal", "adopt", abstract: "Adopt a goal.",
            done: "Adopted goal {receipt}",
            complaint: { fields in
                guard case .int(let year)? = fields["year"], !(1...9999).contains(year) else { return nil }
                return "--year takes a year with four digits."
            }))

    package var municipality: String
    package var level: GoalLevel
    package var title: String
    package var area: String?
    /// The goal that it is broken down from, by id or title.
    package var parent: Identifier<Goal>?
    package var year: Int?

    package init(
        municipality: String, level: GoalLevel, title: String, area: String? = nil, parent: Identifier<Goal>? = nil,
        year: Int? = nil
    ) {
        self.municipality = municipality
        self.level = level
        self.title = title
        self.area = area
        self.parent = parent
        self.year = year
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            "municipality", "The municipality's name or id.", example: "Ånge",
            tool: .option("The municipality, by name or id.", value: "name"))
        level = try fields.choice("level", example: .board, tool: .option("Who adopts it."))
        title = try fields.text(
            "title", "The goal in words.", example: "Fler ska känna sig trygga", tool: .prose("The goal in words."))
        area = try fields.text(
            ifPresent: "area", "The goal area.", example: "Trygghet",
            tool: .prose("The goal area that it stands under."))
        parent = try fields.filledText(
            ifPresent: "parent", "The goal that it is broken down from, by id or title.",
            example: "ange-2024-4wh77rhjxv",
            tool: .option("The goal that it is broken down from, by id or title.", value: "goal")
        ).map { Identifier(rawValue: Wording.tidy($0)) }
        year = try fields.whole(
            ifPresent: "year", "The year that it is for; that of the day if it is not given.", ruledIn: 1900...2200,
            example: 2024, tool: .option("The year that it is for.", value: "year"))
    }
}
