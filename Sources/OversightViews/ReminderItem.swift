package import Oversight

/// One line of a digest: what a person is reminded of.
package struct ReminderItem: Codable, Sendable, Equatable {
    /// What it is.
    package var kind: OverdueItem.Kind
    /// The identifier.
    package var id: String
    /// Its title.
    package var title: String
    /// The identifier of the responsible unit; `null` if none or several are named, or none is established.
    @Nullable package var unit: String?
    /// The name of the unit, or the names with commas; `null` if none is named.
    @Nullable package var unitName: String?
    /// The deadline.
    package var due: CalendarDate
    /// Which of the deadline's reminders it is.
    package var stage: ReminderStage
    /// How many days are left: 0 on the day itself, negative after it.
    package var daysLeft: Int

    /// A line of a digest.
    package init(
        kind: OverdueItem.Kind, id: String, title: String, unit: String?, unitName: String?, due: CalendarDate,
        stage: ReminderStage, daysLeft: Int
    ) {
        self.kind = kind
        self.id = id
        self.title = title
        self.due = due
        self.stage = stage
        self.daysLeft = daysLeft
        self.unit = unit
        self.unitName = unitName
    }
}
