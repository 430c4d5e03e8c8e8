"""One build, from the check of the settings to the closing line.

In: Pelican's settings. Out: an edition, or all that is wrong and no edition.

    rounds            when a build begins and ends: `pelican`, `pelican -r`, `pelican -l`
    build             one build, step by step
    check_settings, setting_types, unused_settings    what is wrong with the settings
    stand_ins         what another program's settings say, where the paper's own leave it to the engine
    own_look          a paper's own style sheet and templates
    published_files   what comes from the content folder: files that are copied, and renditions of pictures
    theme_files       the files of the theme that go out as they are
    output_folder     the folders that no edition may replace
    refused_files, label_pages    who asked for a file that may not be, with file and line
    notices           what the lenient mode accepts, and reports
    pelican_lists     Pelican's own lists of stories, for plugins that were made for Pelican
"""
