package no.fotfeste.myway;

import no.fotfeste.access.Caller;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/min")
class MyWayPages {

    private final MyWay myWay;
    private final OwnDoors doors;

    MyWayPages(MyWay myWay, OwnDoors doors) {
        this.myWay = myWay;
        this.doors = doors;
    }

    @GetMapping
    ModelAndView home(Caller caller, Page page) {
        return page.view("myway/home", myWay.home(caller));
    }

    @PostMapping("/steng")
    ModelAndView shut(Caller caller, Page page, Submission submission) {
        return submission.run("/min/inn?stengt", () -> doors.shutOwn(caller, submission.key()), form -> home(caller, page.with(form)));
    }
}
