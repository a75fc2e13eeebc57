// The names that the rules give to figures; a finding is worded by them.
extension Finding.Figure.Name {
    /// The title of what the finding is about.
    package static let title = Self(rawValue: "title")
    /// The title of a statement.
    package static let table = Self(rawValue: "table")
    /// The group of a row.
    package static let group = Self(rawValue: "group")
    /// The label of a row.
    package static let row = Self(rawValue: "row")
    /// The heading of a column.
    package static let column = Self(rawValue: "column")
    /// The heading of the column that it is compared with.
    package static let otherColumn = Self(rawValue: "otherColumn")
    /// What the figures give.
    package static let sum = Self(rawValue: "sum")
    /// What is printed.
    package static let printed = Self(rawValue: "printed")
    /// What is printed elsewhere.
    package static let other = Self(rawValue: "other")
    /// The year.
    package static let year = Self(rawValue: "year")
    /// The target.
    package static let target = Self(rawValue: "target")
    /// The value.
    package static let value = Self(rawValue: "value")
    /// `yes` or `no`, if it is known whether the target is reached.
    package static let reached = Self(rawValue: "reached")
    /// The assessment as written.
    package static let assessment = Self(rawValue: "assessment")
    /// The trend as written.
    package static let trend = Self(rawValue: "trend")
    /// The line of the other place, from 1.
    package static let otherLine = Self(rawValue: "otherLine")
    /// The status as written.
    package static let status = Self(rawValue: "status")
    /// The first day.
    package static let start = Self(rawValue: "start")
    /// The last day.
    package static let end = Self(rawValue: "end")
    /// The day that the document describes.
    package static let asOf = Self(rawValue: "asOf")
    /// What is written.
    package static let written = Self(rawValue: "written")
    /// The number of a goal.
    package static let goal = Self(rawValue: "goal")
    /// A grade in words.
    package static let grade = Self(rawValue: "grade")
    /// The grade that it is compared with, in words.
    package static let otherGrade = Self(rawValue: "otherGrade")
    /// A service.
    package static let service = Self(rawValue: "service")
    /// How many there are.
    package static let count = Self(rawValue: "count")
    /// How many there are to be at least.
    package static let minimum = Self(rawValue: "minimum")
    /// That a comment stands there.
    package static let comment = Self(rawValue: "comment")
}
