/// All commands, in the order of help and documentation.
///
/// A command that is not listed here has no route or tool command; one without a decision fails to compile in
/// `OversightService`.
package typealias AllCommands = CommandList<
    RegisterMunicipality, AdoptGradeScale, AdoptAssessmentScale, AdoptTrendWords, AdoptAssignmentWords, AddWord,
    RemoveWord, EstablishUnit, MoveUnit, RenameUnit, CloseUnit, ReopenUnit, EstablishBody, RenameBody, GiveMandate,
    EndMandate,
    AdoptGoal, PlanActivity, ReportActivity, RescheduleActivity, GiveAssignment, AssignToUnit, ReportAssignment,
    RescheduleAssignment, DefineIndicator, DescribeIndicator, MeasureIndicator, AssessIndicator, SetIndicatorTarget,
    LinkIndicator, LinkIndicatorToKolada, SetIndicatorPolarity, RequestReport, DraftReport, GradeGoal, ProposeGrades,
    SubmitReport, RecordDecision, SupplementReport, CorrectDecision, WithdrawReport, AssignDiaryNumber,
    ScheduleMeeting, ArrangeMeeting, AddMatter, WithdrawMatter, RecordAttendance, ChooseAdjuster, DeclareRecusal,
    RecordItem, AdjustMinutes, PostMinutes, TakeDownNotice, DispatchExtract, RecordAppeal, IssueDocument, MoveMeeting,
    CancelMeeting,
    GrantRole, RevokeRole, ConcludeReminder
>

/// A list of types of commands.
package struct CommandList<each C: Command> {
    package init() {}

    /// The types in their order.
    package var types: [any Command.Type] {
        var types: [any Command.Type] = []
        for type in repeat (each C).self { types.append(type) }
        return types
    }
}
